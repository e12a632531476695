using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;

namespace FacultyDev.Responsibilities.Views;

/// <summary>The layouts in which actions can be shown.</summary>
internal enum ActionListLayout { List, Board, Timeline }

/// <summary>A named filter of actions, private or shared with those who oversee a unit.</summary>
internal sealed class SavedFilter : Entity, IAudited
{
    public const int MaxNameLength = 80;
    public const int MaxQueryLength = 1000;

    private SavedFilter()
    {
    }

    /// <param name="query">The query string without the leading question mark.</param>
    /// <param name="sharedUnitId">The unit whose overseers also see the filter; null for a private filter.</param>
    public SavedFilter(Guid accountId, string owner, string name, ActionListLayout view, string query, Guid? sharedUnitId)
    {
        (AccountId, Owner, View, Query, SharedUnitId) = (accountId, owner, view, query, sharedUnitId);
        Name = name.Trim() is { Length: > 0 and <= MaxNameLength } given
            ? given
            : throw new DomainException("responsibilities.filter.invalid-name", nameof(Name), MaxNameLength);
        if (query.Length > MaxQueryLength)
            throw new DomainException("responsibilities.filter.too-long");
    }

    public Guid AccountId { get; private set; }

    [NotAudited]
    public string Owner { get; private set; } = "";

    public string Name { get; private set; } = "";

    public ActionListLayout View { get; private set; }

    public string Query { get; private set; } = "";

    public Guid? SharedUnitId { get; private set; }

    /// <summary>Whether the list of actions applies this filter when the owner opens it without one.</summary>
    public bool IsDefault { get; private set; }

    string IAudited.AuditLabel => Name;

    public string Path => $"{ActionListLayouts.PathOf(View)}?{(Query.Length > 0 ? Query + "&" : "")}saved={Id}";

    public void MarkDefault() => IsDefault = true;

    public void ClearDefault() => IsDefault = false;
}

internal static class ActionListLayouts
{
    public static string PathOf(ActionListLayout view) => view switch
    {
        ActionListLayout.Board => "/responsibilities/actions/board",
        ActionListLayout.Timeline => "/responsibilities/actions/timeline",
        _ => "/responsibilities/actions",
    };
}
