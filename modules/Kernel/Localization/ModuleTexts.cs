using FacultyDev.Kernel.Errors;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Localization;

/// <summary>The strings of a module. The part of a code before the first dot is the module's name.</summary>
public sealed record ModuleText(string Module, Type Text);

/// <summary>Finds the text of a code in the strings of the module that the code names.</summary>
public sealed class ModuleTexts(IEnumerable<ModuleText> modules, IStringLocalizerFactory factory)
{
    private readonly Dictionary<string, IStringLocalizer> localizers =
        modules.ToDictionary(module => module.Module, module => factory.Create(module.Text));

    public string Get(DomainException refusal) => Get("Error", refusal.Code, [.. refusal.Arguments]);

    /// <summary>Like <see cref="Get(string, string, object[])"/>, but returns null when the module has no such text.</summary>
    public string? Find(string prefix, string code)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && localizers.TryGetValue(code[..dot], out var text) && text[$"{prefix}.{code[(dot + 1)..]}"] is { ResourceNotFound: false } found
            ? found.Value
            : null;
    }

    /// <summary>
    /// Returns the text <c>{prefix}.{rest of code}</c> of the module that the code names; the key itself when the text is missing.
    /// </summary>
    /// <exception cref="InvalidOperationException">The code names no registered module.</exception>
    public string Get(string prefix, string code, params object[] arguments)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !localizers.TryGetValue(code[..dot], out var text))
            throw new InvalidOperationException($"No module carries the text of {code}.");
        return text[$"{prefix}.{code[(dot + 1)..]}", arguments];
    }
}
