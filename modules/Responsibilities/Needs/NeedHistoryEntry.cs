using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.History;

namespace FacultyDev.Responsibilities.Needs;

/// <summary>An entry of a need's history. It names nobody when the raiser made it and hides their name.</summary>
internal sealed class NeedHistoryEntry : HistoryEntry<NeedVerb>
{
    private NeedHistoryEntry()
    {
    }

    public NeedHistoryEntry(Guid needId, NeedVerb verb, Actor actor, string? why = null, string? before = null, string? after = null)
        : base(verb, actor, why, before, after) => NeedId = needId;

    public Guid NeedId { get; private set; }
}
