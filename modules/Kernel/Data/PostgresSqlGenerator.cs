using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Gives every text column the collation <c>C</c>, whatever the database's own is. Searching by the beginning of a word compares with the
/// first text that no longer begins so, which is right only where texts compare by their characters, as on SQLite.
/// </summary>
#pragma warning disable EF1001 // The provider offers no other constructor to derive from.
internal sealed class PostgresSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    protected override void ColumnDefinition(
        string? schema, string table, string name, ColumnOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (operation.ClrType == typeof(string))
            operation.Collation ??= "C";
        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }
}
