using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Localization;

/// <summary>Strings that every module reads as if they were its own.</summary>
internal sealed record SharedText(Type Text);

/// <summary>
/// Lets the localizer of a module find shared strings as well. A key is looked up in the strings of the module, then in those of Ui (labels and
/// buttons of screens), of Contracts (words for roles, domains, statuses) and of the kernel (validation messages). No module may define a key that
/// a shared file has.
/// </summary>
internal sealed class SharedTextLocalizerFactory(ResourceManagerStringLocalizerFactory resources, IEnumerable<SharedText> shared) : IStringLocalizerFactory
{
    // What a later module shares is found first.
    private readonly List<IStringLocalizer> fallbacks = [.. shared.Reverse().Select(set => resources.Create(set.Text))];

    public IStringLocalizer Create(Type resourceSource) => new FallbackLocalizer([resources.Create(resourceSource), .. fallbacks]);

    public IStringLocalizer Create(string baseName, string location) => new FallbackLocalizer([resources.Create(baseName, location), .. fallbacks]);

    /// <summary>Asks the first localizer that has the key; returns the key itself when none has it.</summary>
    private sealed class FallbackLocalizer(IReadOnlyList<IStringLocalizer> localizers) : IStringLocalizer
    {
        public LocalizedString this[string name] =>
            localizers.Select(localizer => localizer[name]).FirstOrDefault(text => !text.ResourceNotFound) ?? localizers[0][name];

        public LocalizedString this[string name, params object[] arguments] =>
            localizers.FirstOrDefault(localizer => !localizer[name].ResourceNotFound, localizers[0])[name, arguments];

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            localizers.SelectMany(localizer => localizer.GetAllStrings(includeParentCultures)).DistinctBy(text => text.Name);
    }
}
