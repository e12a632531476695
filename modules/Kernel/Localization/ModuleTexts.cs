using FacultyDev.Kernel.Errors;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Localization;

/// <summary>Which strings belong to which module: the part of a code before the first dot says the module.</summary>
public sealed record ModuleText(string Module, Type Text);

/// <summary>Finds the words for a coded message in the strings of the module that said it.</summary>
public sealed class ModuleTexts(IEnumerable<ModuleText> modules, IStringLocalizerFactory factory)
{
    private readonly Dictionary<string, IStringLocalizer> localizers =
        modules.ToDictionary(module => module.Module, module => factory.Create(module.Text));

    public string Get(DomainException refusal) => Get("Error", refusal.Code, [.. refusal.Arguments]);

    /// <summary>As <see cref="Get(string, string, object[])"/>; null when the module has no such text.</summary>
    public string? Find(string prefix, string code)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        return dot >= 0 && localizers.TryGetValue(code[..dot], out var text) && text[$"{prefix}.{code[(dot + 1)..]}"] is { ResourceNotFound: false } found
            ? found.Value
            : null;
    }

    /// <summary>The text <c>{prefix}.{rest of code}</c> of the module that the code names.</summary>
    public string Get(string prefix, string code, params object[] arguments)
    {
        var dot = code.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !localizers.TryGetValue(code[..dot], out var text))
            throw new InvalidOperationException($"No module carries the text of {code}.");
        return text[$"{prefix}.{code[(dot + 1)..]}", arguments];
    }
}
