using System.CommandLine;
using FacultyDev.Accounts;
using FacultyDev.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Errors;
using FacultyDev.Kernel.Localization;

namespace FacultyDev.Host.Commands;

/// <summary><c>setup</c>: names the institution and creates the first administrator. Running it again sets a new password.</summary>
internal static class SetupCommand
{
    public static Command Create()
    {
        var name = new Option<string>("--name") { Description = "Name of the institution.", Required = true };
        var email = new Option<string>("--admin-email") { Description = "Address with which the administrator signs in.", Required = true };
        var command = new Command("setup", "Name the institution and make the first administrator.") { name, email };
        command.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "setup", async services =>
        {
            await services.GetRequiredService<FacultyDevDbContext>().MigrateAsync(cancellation);
            try
            {
                var password = await services.GetRequiredService<FacultyDevDbContext>().InTransactionAsync(
                    async () => await services.IssueOneTimePasswordAsync(
                        await services.SetUpAsync(parsed.GetValue(name)!, parsed.GetValue(email)!, cancellation), cancellation),
                    cancellation);
                var output = parsed.InvocationConfiguration.Output;
                await output.WriteLineAsync($"Sign in as {parsed.GetValue(email)} with this password, and choose one of your own:");
                await output.WriteLineAsync(password);
                return 0;
            }
            catch (DomainException refusal)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(services.GetRequiredService<ModuleTexts>().Get(refusal));
                return 2;
            }
        }));
        return command;
    }
}
