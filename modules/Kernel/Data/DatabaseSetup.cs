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
            builder.AddInterceptors(provider.GetRequiredService<AfterCommitSignal>(), new BeginTransactionAtFirstWrite());
            builder.ReplaceService<IMigrationsAssembly, ModuleMigrationsAssembly>();
            // The first warning needs a model snapshot, which does not exist; the drift test checks the same instead.
            // The second one would report modules without tables, which are allowed.
            builder.ConfigureWarnings(warnings => warnings.Ignore(
                RelationalEventId.PendingModelChangesWarning, CoreEventId.NoEntityTypeConfigurationsWarning));
        });
    }

    /// <summary>Migrates the database, loads the institution's time zone and runs the startup tasks of all modules.</summary>
    /// <exception cref="UnknownDataException">The database was created by an unknown version of the program.</exception>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken = default)
    {
        await services.GetRequiredService<FacultyDevDbContext>().MigrateAsync(cancellationToken);
        services.GetRequiredService<Clock>().SetZone(await services.GetRequiredService<ITimeZoneSource>().GetTimeZoneIdAsync(cancellationToken));
        foreach (var defaults in services.GetServices<IStartupTask>())
            await defaults.RunAsync(cancellationToken);
    }

    /// <summary>
    /// Migrates the database to the latest schema. It can be called repeatedly and by several hosts at once because EF holds a lock.
    /// </summary>
    /// <exception cref="UnknownDataException">The database was created by an unknown version of the program.</exception>
    public static async Task MigrateAsync(this FacultyDevDbContext db, CancellationToken cancellationToken = default)
    {
        await db.RequireOwnDataAsync(cancellationToken);
        await db.Database.MigrateAsync(cancellationToken);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
    }
}
