using AutoMapper;
using AutoMapper.QueryableExtensions;
using FacultyDev.Kernel.Access;
using FacultyDev.Kernel.Data;
using FacultyDev.Kernel.Localization;
using FacultyDev.Kernel.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace FacultyDev.Kernel.Jobs;

internal sealed class JobRow
{
    public Guid Id { get; init; }

    public string Title { get; init; } = "";

    public JobState State { get; init; }

    public string RequestedBy { get; init; } = "";

    public DateTime QueuedAt { get; init; }

    public DateTime? FinishedAt { get; init; }
}

/// <summary>Background work as a list, the newest first: one's own, or everybody's for those who operate the site.</summary>
internal sealed class JobListQuery(FacultyDevDbContext db, IMapper mapper, IViewer viewer, JobWords words, IStringLocalizer<KernelText> texts)
{
    public Task<TableResult<JobRow>> MineAsync(JobState? state, TableRequest request, CancellationToken cancellation)
    {
        var me = viewer.AccountId;
        return LoadAsync(db.Set<Job>().Where(job => job.RequestedById == me), state, request, showWho: false, cancellation);
    }

    /// <summary>For pages that ask for <see cref="KernelPermissions.Operate"/>.</summary>
    public Task<TableResult<JobRow>> EverybodysAsync(JobState? state, TableRequest request, CancellationToken cancellation) =>
        LoadAsync(db.Set<Job>(), state, request, showWho: true, cancellation);

    private Task<TableResult<JobRow>> LoadAsync(
        IQueryable<Job> jobs, JobState? state, TableRequest request, bool showWho, CancellationToken cancellation)
    {
        if (state is { } wanted)
            jobs = jobs.Where(job => job.State == wanted);
        var rows = jobs.AsNoTracking().ProjectTo<JobRow>(mapper.ConfigurationProvider);
        return TableResult.LoadAsync(rows, Columns(showWho), request, cancellation);
    }

    private TableDefinition<JobRow> Columns(bool showWho)
    {
        var table = new TableDefinition<JobRow>(job => job.Id)
            .LinkingTo(job => $"/jobs/{job.Id}")
            .Unsorted("title", texts["Jobs.Work"], job => Markup.Of($"{job.Title}"))
            .Unsorted("state", texts["Jobs.State"], job => Markup.Of(
                $"""<span class="state">{StateIcon.Of(JobWords.Standing(job.State))}<span>{words.State(job.State)}</span></span>"""));
        if (showWho)
            table.Unsorted("who", texts["Jobs.RequestedBy"], job => Markup.Of($"{job.RequestedBy}"));
        return table
            .Column("asked", texts["Jobs.QueuedAt"], job => job.QueuedAt, job => Markup.Of($"{Dates.Moment(job.QueuedAt)}"))
            .Unsorted("ended", texts["Jobs.FinishedAt"], job => job.FinishedAt is { } ended ? Markup.Of($"{Dates.Moment(ended)}") : Markup.Nothing)
            .SortedBy("asked", descending: true);
    }
}
