using System.CommandLine;
using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Host.Commands;

/// <summary><c>migrate</c>: updates the database to the latest schema and lists the applied migrations.</summary>
internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Create the database or bring it to the newest schema.");
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "migrate", async services =>
        {
            var db = services.GetRequiredService<FacultyDevDbContext>();
            var pending = (await db.Database.GetPendingMigrationsAsync(cancellation)).ToList();
            await services.PrepareDatabaseAsync(cancellation);
            foreach (var migration in pending)
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"applied {migration}");
            await parsed.InvocationConfiguration.Output.WriteLineAsync("The database is up to date.");
            return 0;
        }));
        return command;
    }
}
