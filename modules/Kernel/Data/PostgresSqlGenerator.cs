using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace FacultyDev.Kernel.Data;

/// <summary>
/// Gives every text column the collation <c>C</c>, regardless of the database's default. Prefix search compares with the first text that no
/// longer has the prefix, which is correct only when texts are compared by code point, as on SQLite.
/// </summary>
#pragma warning disable EF1001 // The provider offers no public constructor to derive from.
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
