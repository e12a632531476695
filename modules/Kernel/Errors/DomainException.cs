namespace FacultyDev.Kernel.Errors;

/// <summary>
/// A rule refuses a change. The code names the text to show ("responsibilities.action.already-done" is the string
/// <c>Error.action.already-done</c> of Responsibilities); the field, when given, is where a form shows it.
/// </summary>
public sealed class DomainException(string code, string? field = null, params object[] arguments) : Exception(code)
{
    /// <summary><c>module.subject.problem</c>, in lower case with hyphens inside a part.</summary>
    public string Code { get; } = code;

    /// <summary>Name of the input property that is wrong; null when the error concerns the whole input.</summary>
    public string? Field { get; } = field;

    /// <summary>Values for the text's placeholders.</summary>
    public IReadOnlyList<object> Arguments { get; } = arguments;
}
