namespace FacultyDev.Kernel.Data;

/// <summary>Changes to this entity are institutional records: each save writes who, when, what before and after.</summary>
public interface IAudited
{
    /// <summary>What a reader of the trail knows it by: a name, a title, a code.</summary>
    string AuditLabel { get; }

    /// <summary>True when the trail may say only that something changed, none of the values: what was removed must not live on in it.</summary>
    bool HidesValues => false;
}

/// <summary>The trail says that this value changed, never what it was or is.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RedactedAttribute : Attribute;

/// <summary>The trail does not mention this value: it changes with each use and says nothing (counters, caches).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotAuditedAttribute : Attribute;
