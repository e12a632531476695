namespace FacultyDev.Statistics.Matching;

/// <summary>What a change would cost the whole matching at best: pairs, choices and points lost against the optimum.</summary>
/// <param name="Matched">Fewer mentees matched; 0 or more.</param>
/// <param name="Choices">Fewer mentees with one of their choices; negative only where <paramref name="Matched"/> is positive.</param>
/// <param name="Score">Points lost; negative only where one of the others is positive.</param>
public readonly record struct Regret(int Matched, int Choices, long Score)
{
    /// <summary>True when the change costs nothing: another optimum contains it.</summary>
    public bool IsFree => this == default;
}

/// <summary>A mentor a mentee could be given instead, and what that would cost.</summary>
public readonly record struct Alternative(int Mentor, Regret Regret);
