using System.CommandLine;
using FacultyDev.Kernel.Data;
using FacultyDev.SelfIdentification;

namespace FacultyDev.Host.Commands;

/// <summary><c>self-identification rotate</c> and <c>discard-unreadable</c>: for the person who manages the encryption key.</summary>
internal static class SelfIdentificationCommand
{
    public static Command Create() =>
        new("self-identification", "The key of the self-identification store.") { Rotate(), DiscardUnreadable() };

    private static Command Rotate()
    {
        var drop = new Option<bool>("--drop-former") { Description = "Forget the former key at once. Stop the program before." };
        var command = new Command("rotate", "Draw a new key and seal everything anew with it.") { drop };
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "self-identification rotate", async services =>
        {
            await services.PrepareDatabaseAsync(cancellation);
            var rows = await services.RotateSelfIdentificationKeyAsync(parsed.GetValue(drop), cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{rows} rows sealed with the current key. Back up the key.");
            return 0;
        }));
        return command;
    }

    private static Command DiscardUnreadable()
    {
        var yes = new Option<bool>("--yes") { Description = "Really: what the lost key sealed cannot be brought back.", Required = true };
        var command = new Command("discard-unreadable", "Give up what a lost key sealed.") { yes };
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "self-identification discard-unreadable", async services =>
        {
            await services.GetRequiredService<FacultyDevDbContext>().MigrateAsync(cancellation);
            var rows = await services.DiscardUnreadableSelfIdentificationAsync(cancellation);
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{rows} rows given up. Their owners can say it again.");
            return 0;
        }));
        return command;
    }
}
