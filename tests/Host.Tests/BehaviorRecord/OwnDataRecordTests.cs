using System.Text.Json;
using FacultyDev.Accounts;
using FacultyDev.Contracts.Extensions;
using FacultyDev.Contracts.Institution;
using FacultyDev.Contracts.Platform;
using FacultyDev.Kernel.Data;
using FacultyDev.Platform.Notifications;
using FacultyDev.Tests.Approval;
using FacultyDev.Tests.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.BehaviorRecord;

/// <summary>The names in the copy of their own data that people can request, for each role of the demo.</summary>
[Collection(RecordCollection.Name)]
public sealed class OwnDataRecordTests(RecordedHost host)
{
    [Fact]
    public async Task Names_InTheCopyOfOwnData_MatchTheApprovedFile()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var role in DemoHost.Roles)
        {
            // Creates a session and a notification, so that the copy contains them whatever other tests and jobs have done.
            using var visitor = await Visitor.SignedInAsync(host, role);
            await host.AsProgramAsync(services => NotifyAsync(services, role));
            await host.AsProgramAsync(services => ReadAsync(services, role, lines));
        }

        ApprovedFile.ShouldHold("own-data.txt", lines);
    }

    private static async Task NotifyAsync(IServiceProvider services, string role)
    {
        services.GetRequiredService<INotifier>().Notify([(await AccountAsync(services, role)).Id], "responsibilities.action-mention", ["Nobody", "No action"], "/actions");
        await services.GetRequiredService<FacultyDevDbContext>().SaveChangesAsync();
    }

    private static Task<Account> AccountAsync(IServiceProvider services, string role) =>
        services.GetRequiredService<FacultyDevDbContext>().Set<Account>().SingleAsync(each => each.Email == $"{role}@{DemoPlan.MailDomain}");

    private static async Task ReadAsync(IServiceProvider services, string role, SortedSet<string> lines)
    {
        var account = await AccountAsync(services, role);
        foreach (var section in services.GetServices<IPersonalData>())
            await foreach (var (name, batch) in section.ExportRecordsAsync(new PersonalDataSubject(account.MemberId, account.Id), CancellationToken.None))
            {
                lines.Add($"{section.Section}.json | {name}");
                foreach (var record in batch)
                    lines.UnionWith(Names(JsonSerializer.SerializeToElement(record, record.GetType(), JsonSerializerOptions.Web), $"{section.Section}.json | {name}"));
            }
    }

    private static IEnumerable<string> Names(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Names(property.Value, $"{path}.{property.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Names(item, $"{path}[]")).DefaultIfEmpty($"{path}[]"),
        _ => [path],
    };
}
