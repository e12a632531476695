namespace FacultyDev.Kernel.Web;

/// <summary>
/// The page's handlers save by themselves, in single steps; <see cref="FormPageFilter"/> opens no transaction around them. For acts that
/// must not queue behind a long write, such as stopping that very write.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnTransactionAttribute : Attribute;
