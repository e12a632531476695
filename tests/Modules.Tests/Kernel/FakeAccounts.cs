using FacultyDev.Contracts.Institution;
using FacultyDev.Kernel.Access;
using FacultyDev.Modules.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Modules.Tests.Kernel;

/// <summary>Replaces Institution's accounts with two, which can sign in until a test removes them.</summary>
internal sealed class FakeAccounts : IViewerSource
{
    public static readonly Guid Ada = Guid.Parse("0193a5a0-0000-7000-8000-000000000001");
    public static readonly Guid Grace = Guid.Parse("0193a5a0-0000-7000-8000-000000000002");

    public HashSet<Guid> Open { get; } = [Ada, Grace];

    public static void Register(IServiceCollection services)
    {
        services.AddSingleton<FakeAccounts>();
        services.AddScoped<IViewerSource>(provider => provider.GetRequiredService<FakeAccounts>());
    }

    public static ActingUser Ask(TestScenario scenario, Guid account, params FacultyRole[] roles)
    {
        var actor = scenario.AsSystem();
        Become(actor.Viewer, account, null, roles);
        return actor;
    }

    public Task<bool> LoadAsync(Viewer viewer, Guid accountId, string? address, CancellationToken cancellationToken)
    {
        if (!Open.Contains(accountId))
            return Task.FromResult(false);
        Become(viewer, accountId, address, []);
        return Task.FromResult(true);
    }

    private static void Become(Viewer viewer, Guid account, string? address, FacultyRole[] roles) => viewer.SetPerson(
        account, null, account == Ada ? "Ada Lovelace" : "Grace Hopper", address,
        [.. roles.Select(role => new RoleGrant(role, null))], new UnitTree([]));
}
