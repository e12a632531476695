namespace FacultyDev.Statistics.Matching;

/// <summary>A mentee and a mentor, both by position (from 0) in their problem.</summary>
public readonly record struct Pair(int Mentee, int Mentor)
{
    /// <inheritdoc/>
    public override string ToString() => $"mentee {Mentee} with mentor {Mentor}";
}

/// <summary>A pair that no hard rule forbids.</summary>
/// <param name="Mentee">Position of the mentee, from 0.</param>
/// <param name="Mentor">Position of the mentor, from 0.</param>
/// <param name="Score">What the pair is worth, in points; may be negative. Higher is better.</param>
/// <param name="IsChoice">True when the mentor is one the mentee asked for.</param>
public readonly record struct Candidate(int Mentee, int Mentor, int Score, bool IsChoice = false);
