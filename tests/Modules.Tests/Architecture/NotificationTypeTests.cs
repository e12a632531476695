using FacultyDev.Platform.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>Readers choose by type how they get notifications, so every notification code belongs to a type listed on that page.</summary>
public sealed class NotificationTypeTests
{
    private const string TextPrefix = "Notice.";

    [Fact]
    public void Texts_OfNotifications_AreExactlyThoseOfDeclaredTypes()
    {
        using var services = ComposedApplication.Build();
        var declared = services.GetRequiredService<NotificationTypes>().All.SelectMany(kind => kind.Codes);
        var withText =
            from set in Texts.Sets
            from key in set.English.Keys
            where key.StartsWith(TextPrefix, StringComparison.Ordinal)
            select $"{ModuleOf(set)}.{key[TextPrefix.Length..]}";
        withText.ShouldBe(declared, ignoreOrder: true);
    }

    [Fact]
    public void Types_OfNotifications_HaveAName()
    {
        using var services = ComposedApplication.Build();
        foreach (var kind in services.GetRequiredService<NotificationTypes>().All)
            Texts.Sets.Single(set => kind.Name.StartsWith($"{ModuleOf(set)}.", StringComparison.Ordinal))
                .Has($"NoticeKind.{kind.Name[(kind.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]}").ShouldBeTrue(kind.Name);
    }

    /// <summary>Every code passed to Notify is declared, because a misspelled code would have no text.</summary>
    [Fact]
    public void Codes_InTheSource_AreDeclared()
    {
        using var services = ComposedApplication.Build();
        var kinds = services.GetRequiredService<NotificationTypes>();
        var undeclared =
            from file in SourceFiles.Files("modules", ".cs")
            from line in SourceFiles.Read(file).Split('\n')
            where line.Contains(".Notify(", StringComparison.Ordinal)
            from quoted in line.Split('"').Where((_, place) => place % 2 == 1)
            where Texts.Sets.Any(set => quoted.StartsWith($"{ModuleOf(set)}.", StringComparison.Ordinal))
            where kinds.NameOf(quoted) == NotificationTypes.Other
            select $"{file}: {quoted}";
        undeclared.ShouldBeEmpty();
    }

    private static string ModuleOf(TextSet set) => SourceFiles.CodeOf(set.Marker[..^"Text".Length]);
}
