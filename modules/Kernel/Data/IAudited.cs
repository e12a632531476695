namespace FacultyDev.Kernel.Data;

/// <summary>Marks entities whose changes are recorded in the audit trail, with actor, time, and values before and after.</summary>
public interface IAudited
{
    /// <summary>Identifies the record for readers of the audit trail: a name, a title, a code.</summary>
    string AuditLabel { get; }

    /// <summary>True when the audit trail must not contain any values, because a deleted value must not remain readable in it.</summary>
    bool HidesValues => false;
}

/// <summary>Makes the audit trail record that the property changed, but not its values.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RedactedAttribute : Attribute;

/// <summary>
/// Excludes a property from the audit trail because it changes on every use and has no meaning of its own (counters, caches).
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
