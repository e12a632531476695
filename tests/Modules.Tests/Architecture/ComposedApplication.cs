using System.Reflection;
using FacultyDev.Kernel.Data;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Architecture;

/// <summary>The application as the host composes it, for inspection without a database.</summary>
internal static class ComposedApplication
{
    private static readonly string[] Foundations = ["FacultyDev.Kernel", "FacultyDev.Ui", "FacultyDev.Contracts", "FacultyDev.Statistics"];

    public static ServiceProvider Build() => TestServices.Build(SqliteDatabase.Empty(), Path.GetTempPath(), new FixedClock());

    /// <summary>Every assembly with tables, pages or strings: Kernel, Ui and the modules.</summary>
    public static IReadOnlyList<Assembly> Assemblies()
    {
        using var services = Build();
        return services.GetRequiredService<ModuleAssemblies>().All;
    }

    /// <summary>Every assembly of this repository that the tests load: the modules, their foundations, the host and the tests.</summary>
    public static IReadOnlyList<Assembly> OwnAssemblies() =>
        [.. Assemblies(), .. Foundations.Select(Assembly.Load).Except(Assemblies()), typeof(Program).Assembly, typeof(ComposedApplication).Assembly];

    /// <summary>The modules, Platform among them, without their foundations: Kernel, Ui, Contracts and Statistics.</summary>
    public static IReadOnlyList<Assembly> Modules() =>
        [.. Assemblies().Where(assembly => !Foundations.Contains(assembly.GetName().Name))];
}
