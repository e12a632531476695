using FacultyDev.Kernel.Notifications;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>People choose by kind how notices come to them, so every notice is of a kind that the page of choices lists.</summary>
public sealed class NotificationTypeTests
{
    private const string Notice = "Notice.";

    [Fact]
    public void Notices_ThatHaveWords_AreExactlyThoseOfDeclaredKinds()
    {
        using var services = ComposedApplication.Build();
        var declared = services.GetRequiredService<NotificationTypes>().All.SelectMany(kind => kind.Codes);
        var worded =
            from set in Texts.Sets
            from key in set.English.Keys
            where key.StartsWith(Notice, StringComparison.Ordinal)
            select $"{ModuleOf(set)}.{key[Notice.Length..]}";
        worded.ShouldBe(declared, ignoreOrder: true);
    }

    [Fact]
    public void Kinds_OfNotices_HaveAName()
    {
        using var services = ComposedApplication.Build();
        foreach (var kind in services.GetRequiredService<NotificationTypes>().All)
            Texts.Sets.Single(set => kind.Name.StartsWith($"{ModuleOf(set)}.", StringComparison.Ordinal))
                .Has($"NoticeKind.{kind.Name[(kind.Name.IndexOf('.', StringComparison.Ordinal) + 1)..]}").ShouldBeTrue(kind.Name);
    }

    /// <summary>What the program tells somebody must have words: a code that is misspelled has none.</summary>
    [Fact]
    public void Codes_InTheSource_AreDeclared()
    {
        using var services = ComposedApplication.Build();
        var kinds = services.GetRequiredService<NotificationTypes>();
        var told =
            from file in SourceFiles.Files("modules", ".cs")
            from line in SourceFiles.Read(file).Split('\n')
            where line.Contains(".Notify(", StringComparison.Ordinal)
            from quoted in line.Split('"').Where((_, place) => place % 2 == 1)
            where Texts.Sets.Any(set => quoted.StartsWith($"{ModuleOf(set)}.", StringComparison.Ordinal))
            where kinds.NameOf(quoted) == NotificationTypes.Other
            select $"{file}: {quoted}";
        told.ShouldBeEmpty();
    }

    private static string ModuleOf(TextSet set) => set.Marker[..^"Text".Length].ToLowerInvariant();
}
