namespace FacultyDev.Statistics.Matching;

/// <summary>A mentee and a mentor, both by index (starting at 0) in their problem.</summary>
public readonly record struct Pair(int Mentee, int Mentor)
{
    /// <inheritdoc/>
    public override string ToString() => $"mentee {Mentee} with mentor {Mentor}";
}

/// <summary>A pair that no hard rule forbids.</summary>
/// <param name="Mentee">The index of the mentee, starting at 0.</param>
/// <param name="Mentor">The index of the mentor, starting at 0.</param>
/// <param name="Score">The value of the pair in points; may be negative. Higher is better.</param>
/// <param name="IsChoice">True when the mentee asked for the mentor.</param>
public readonly record struct Candidate(int Mentee, int Mentor, int Score, bool IsChoice = false);
