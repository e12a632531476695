namespace FacultyDev.Statistics.Matching;

/// <summary>The minimum loss of the whole matching against the optimum when a change is forced.</summary>
/// <param name="Matched">How many fewer mentees are matched; 0 or more.</param>
/// <param name="Choices">How many fewer mentees get one of their choices; negative only when <paramref name="Matched"/> is
/// positive.</param>
/// <param name="Score">The points lost; negative only when one of the others is positive.</param>
public readonly record struct Regret(int Matched, int Choices, long Score)
{
    /// <summary>True when the change costs nothing, because another optimum contains it.</summary>
    public bool IsFree => this == default;
}

/// <summary>Another mentor whom a mentee could get, and the loss that this causes.</summary>
public readonly record struct Alternative(int Mentor, Regret Regret);
