namespace FacultyDev.Kernel.Web;

/// <summary>
/// Marks a page whose handlers save on their own; <see cref="FormPageFilter"/> opens no transaction around them. It is for operations that
/// must not wait for a long write, such as stopping that write.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnTransactionAttribute : Attribute;
