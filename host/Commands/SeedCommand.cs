using System.CommandLine;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Time;

namespace FacultyDev.Host.Commands;

/// <summary><c>seed demo</c>: fills an empty database with the demo institution; does nothing when the database contains data.</summary>
internal static class SeedCommand
{
    public static Command Create()
    {
        var people = new Option<int>("--people") { Description = "Members of the faculty (10–200,000).", DefaultValueFactory = _ => 1200 };
        var seed = new Option<int>("--seed") { Description = "Seed of chance: the same seed makes the same institution.", DefaultValueFactory = _ => 2026 };
        people.Validators.Add(result =>
        {
            if (result.GetValue(people) is < 10 or > 200_000)
                result.AddError("--people must be between 10 and 200,000.");
        });
        var demo = new Command("demo", "Make the demo institution in an empty database.") { people, seed };
        demo.SetAction((parsed, cancellation) => Application.WithServicesAsync(parsed, "seed demo", async services =>
        {
            var output = parsed.InvocationConfiguration.Output;
            if (services.GetRequiredService<IHostEnvironment>().IsProduction())
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync(
                    "The demo's passwords are public, so it is not made in Production. Set DOTNET_ENVIRONMENT=Development to look around.");
                return 1;
            }

            await services.PrepareDatabaseAsync(cancellation);
            if ((await services.GetRequiredService<IUnits>().GetTreeAsync(cancellation)).Root is { } root)
            {
                await output.WriteLineAsync($"Nothing to do: the database already holds {root.Name}.");
                return 0;
            }

            var today = services.GetRequiredService<Clock>().Today;
            var plan = new DemoPlan(parsed.GetValue(people), parsed.GetValue(seed), today);
            await services.GetRequiredService<SeedDemo>().RunAsync(plan, cancellation);
            await output.WriteLineAsync($"Made the demo institution with {plan.People} people.");
            return 0;
        }));
        return new Command("seed", "Fill the database.") { demo };
    }
}
