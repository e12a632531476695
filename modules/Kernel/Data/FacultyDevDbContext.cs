using FacultyDev.Kernel.Audit;
using FacultyDev.Kernel.Events;
using Microsoft.EntityFrameworkCore;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// The application's only DbContext. Each module contributes its tables by <see cref="IEntityTypeConfiguration{TEntity}"/>. Entities are
/// internal to their module, so no other module can query them.
/// </summary>
public sealed class FacultyDevDbContext(
    DbContextOptions<FacultyDevDbContext> options,
    ModuleAssemblies modules,
    EventDispatcher events,
    AuditTrail audit) : DbContext(options)
{
    internal ModuleAssemblies Modules => modules;

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
    /// Dispatches domain events, increments the versions of changed entities and writes the audit trail, then saves everything together.
    /// </summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await events.DispatchAsync(this, cancellationToken);
        ChangeTracker.DetectChanges();
        foreach (var entry in ChangeTracker.Entries<Entity>().Where(entry => entry.State == EntityState.Modified))
            entry.Property(entity => entity.Version).CurrentValue = entry.Property(entity => entity.Version).OriginalValue + 1;
        audit.Write(this);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>
    /// Not supported. Use <see cref="SaveChangesAsync(bool, CancellationToken)"/>, which dispatches events and writes the audit trail.
    /// </summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Use SaveChangesAsync: facts are handled and the trail is written there.");

    /// <summary>Sets the version on which the change is based; saving fails with a conflict if the stored version differs.</summary>
    public void ExpectVersion(Entity entity, int version) => Entry(entity).Property(e => e.Version).OriginalValue = version;
}
