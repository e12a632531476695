using System.Reflection;
using System.Text.RegularExpressions;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>
/// Time and its zone come with the injected <see cref="Clock"/>: nothing reads the system's, and no static or asynchronous-local state keeps
/// them. BannedSymbols.txt bans what needs no exception.
/// </summary>
public sealed partial class AmbientTimeTests
{
    private static readonly Type[] Times = [typeof(TimeZoneInfo), typeof(TimeProvider), typeof(Clock)];

    [Fact]
    public void SystemTime_InModulesAndHost_IsTakenWhereTheProgramIsComposed() =>
        FilesWith(SystemTime()).ShouldBe(["modules/Kernel/KernelModule.cs"]);

    /// <summary>The executor of jobs measures with its provider, and needs no zone.</summary>
    [Fact]
    public void Now_InModulesAndHost_IsReadFromTheClock() =>
        FilesWith(Now()).ShouldBe(["modules/Kernel/Jobs/JobExecutor.cs", "modules/Kernel/Time/Clock.cs"]);

    [Fact]
    public void Zone_OfAnyModule_IsNoAmbientState()
    {
        ComposedApplication.OwnAssemblies().SelectMany(assembly => assembly.GetTypes()).Except([typeof(Sample)])
            .SelectMany(AmbientFields).ShouldBeEmpty();
        AmbientFields(typeof(Sample)).ShouldBe([nameof(Sample.Zone), nameof(Sample.Clocks), "current"], ignoreOrder: true);
    }

    private static IEnumerable<string> FilesWith(Regex forbidden) =>
        SourceFiles.Files("modules", ".cs", ".cshtml").Concat(SourceFiles.Files("host", ".cs")).Where(file => forbidden.IsMatch(SourceFiles.Read(file)));

    /// <summary>Static fields that hold time, and fields of any kind that hold it for a flow of execution or a thread.</summary>
    private static IEnumerable<string> AmbientFields(Type type) => type
        .GetFields(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        .Where(field => !typeof(Delegate).IsAssignableFrom(field.FieldType))
        .Where(field => (field.IsStatic || IsAmbient(field.FieldType)) && Holds(field.FieldType))
        .Select(field => field.Name);

    private static bool IsAmbient(Type type) =>
        type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(AsyncLocal<>) || type.GetGenericTypeDefinition() == typeof(ThreadLocal<>));

    private static bool Holds(Type type) =>
        Times.Any(time => time.IsAssignableFrom(type)) || type.GetGenericArguments().Any(Holds) || (type.GetElementType() is { } element && Holds(element));

    [GeneratedRegex(@"\bTimeProvider\.System\b|\bTimeZoneInfo\.Local\b|\bGetLocalNow\b|\bLocalTimeZone\b|\bToLocalTime\b")]
    private static partial Regex SystemTime();

    [GeneratedRegex(@"\bGetUtcNow\b")]
    private static partial Regex Now();

    /// <summary>What the test must find.</summary>
    private sealed class Sample
    {
        public static readonly TimeZoneInfo Zone = TimeZoneInfo.Utc;
        public static readonly Dictionary<string, Clock> Clocks = [];
        private readonly AsyncLocal<TimeZoneInfo?> current = new();

        public TimeZoneInfo? Current => current.Value;
    }
}
