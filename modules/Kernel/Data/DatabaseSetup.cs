using FacultyDev.Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Kernel.Data;

public static class DatabaseSetup
{
    internal static void AddDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        services.AddSingleton(new DataFolder(configuration["FACULTYDEV_DATA"] ?? "data"));
        services.AddDbContext<FacultyDevDbContext>((provider, builder) =>
        {
            switch (options.Provider.ToLowerInvariant())
            {
                case "sqlite":
                    var file = provider.GetRequiredService<DataFolder>().File("facultydev.db");
                    builder.UseSqlite(
                        options.ConnectionString is "" ? $"Data Source={file}" : options.ConnectionString,
                        sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
                    builder.AddInterceptors(new SqlitePragmaInterceptor());
                    builder.ReplaceService<IMigrationsSqlGenerator, SqliteSqlGenerator>();
                    break;
                case "postgresql":
                    builder.UseNpgsql(
                        options.ConnectionString, postgres => postgres.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
                    builder.ReplaceService<IMigrationsSqlGenerator, PostgresSqlGenerator>();
                    break;
                default:
                    throw new InvalidOperationException($"Database:Provider is '{options.Provider}'; it must be sqlite or postgresql.");
            }

            builder.UseApplicationServiceProvider(provider);
            builder.AddInterceptors(provider.GetRequiredService<AfterCommitSignal>());
            builder.ReplaceService<IMigrationsAssembly, ModuleMigrationsAssembly>();
            // There is no snapshot to compare with; the drift test does what this warning would.
            // A module without tables is no mistake.
            builder.ConfigureWarnings(warnings => warnings.Ignore(
                RelationalEventId.PendingModelChangesWarning, CoreEventId.NoEntityTypeConfigurationsWarning));
        });
    }

    /// <summary>Brings the database to the newest schema and lets each module make sure of what must hold in it.</summary>
    /// <exception cref="UnknownDataException">Another version of the program made the data.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await services.GetRequiredService<FacultyDevDbContext>().MigrateAsync(cancellationToken);
        services.GetRequiredService<InstitutionTimeZone>().Set(await services.GetRequiredService<ITimeZoneSource>().GetTimeZoneIdAsync(cancellationToken));
        foreach (var defaults in services.GetServices<IStartupTask>())
            await defaults.RunAsync(cancellationToken);
    }

    /// <summary>Brings the database to the newest schema. Safe to call again, and by several hosts at once (EF holds a lock).</summary>
    /// <exception cref="UnknownDataException">Another version of the program made the data.</exception>
    public static async Task MigrateAsync(this FacultyDevDbContext db, CancellationToken cancellationToken = default)
    {
        await db.RequireOwnDataAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
    }
}
