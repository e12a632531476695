using System.Data.Common;
using FacultyDev.Kernel.Data;
using FacultyDev.Tests.Demo;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace FacultyDev.Host.Tests.Access;

/// <summary>A demo that, from a certain moment, forgets whatever is written to it.</summary>
internal sealed class DiscardingDemo : DemoHost
{
    private readonly CommitsThatRollBack commits = new();

    public void Discard() => commits.RollBack = true;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.ConfigureDbContext<FacultyDevDbContext>(options => options.AddInterceptors(commits)));
    }

    private sealed class CommitsThatRollBack : DbTransactionInterceptor
    {
        public bool RollBack { get; set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (!RollBack)
                return result;
            await transaction.RollbackAsync(cancellationToken);
            return InterceptionResult.Suppress();
        }
    }
}
