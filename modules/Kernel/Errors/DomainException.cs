namespace FacultyDev.Kernel.Errors;

/// <summary>
/// A rule said no. The code names the text shown ("responsibilities.action-already-done" is the string
/// <c>Error.action-already-done</c> of Responsibilities); the field, when given, is where a form shows it.
/// </summary>
public sealed class DomainException(string code, string? field = null, params object[] arguments) : Exception(code)
{
    /// <summary>Module, a dot, and what was wrong.</summary>
    public string Code { get; } = code;

    /// <summary>The name of the input's property; null when it is about the whole.</summary>
    public string? Field { get; } = field;

    /// <summary>What the text's placeholders stand for.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
