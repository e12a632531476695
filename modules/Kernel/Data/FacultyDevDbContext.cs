using FacultyDev.Contracts;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// The application's only DbContext. Each module contributes its tables by <see cref="IEntityTypeConfiguration{TEntity}"/>. Entities are
/// internal to their module, so no other module can query them.
/// </summary>
public sealed class FacultyDevDbContext(
    DbContextOptions<FacultyDevDbContext> options,
    ModuleAssemblies modules,
    IEnumerable<ISaveStep> saveSteps) : DbContext(options)
{
    private readonly List<IDomainEvent> events = [];

    internal ModuleAssemblies Modules => modules;

    /// <summary>The transaction that begins with the next write; null when each save is on its own or a transaction was begun explicitly.</summary>
    internal WriteTransaction? WriteTransaction { get; set; }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var assembly in modules.All)
            modelBuilder.ApplyConfigurationsFromAssembly(assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)))
        {
            modelBuilder.Entity(entity.ClrType).Property(nameof(Entity.Id)).ValueGeneratedNever();
            modelBuilder.Entity(entity.ClrType).Property(nameof(Entity.Version)).IsConcurrencyToken();
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configurationBuilder.Properties<decimal>().HavePrecision(18, 4);
    }

    /// <summary>
    /// Runs the save steps (domain events, audit trail) and increments the versions of changed entities, then saves everything together.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (WriteTransaction is { } transaction)
            await transaction.BeginAsync(cancellationToken);
        await RunSaveStepsAsync(cancellationToken);
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Modified))
            entry.Property(entity => entity.Version).CurrentValue = entry.Property(entity => entity.Version).OriginalValue + 1;
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException failure) when (SingleRow.IsAddedMeanwhile(failure))
        {
            throw new DbUpdateConcurrencyException(failure.Message, failure);
        }
    }

    internal async Task RunSaveStepsAsync(CancellationToken cancellationToken)
    {
        foreach (var step in saveSteps)
            await step.RunAsync(this, cancellationToken);
    }

    /// <summary>Lets the next save handle events whose changes are written otherwise.</summary>
    internal void AddEvents(IEnumerable<IDomainEvent> domainEvents) => events.AddRange(domainEvents);

    /// <summary>Returns the events that wait for a save, those of the tracked entities last, and forgets them.</summary>
    internal List<IDomainEvent> TakeEvents()
    {
        var taken = events.Concat(ChangeTracker.Entries<Entity>().SelectMany(entry => entry.Entity.TakeEvents())).ToList();
        events.Clear();
        return taken;
    }

    /// <summary>
    /// Not supported. Use <see cref="SaveChangesAsync(bool, CancellationToken)"/>, which runs the save steps.
    /// </summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: facts are handled and the trail is written there.");

    /// <summary>Sets the version on which the change is based; saving fails with a conflict if the stored version differs.</summary>
    public void ExpectVersion(Entity entity, int version) => Entry(entity).Property(e => e.Version).OriginalValue = version;
}
