using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Closed years and their frozen tables; what an action is continued by, and whether it happens every year.</summary>
[Migration("20261126_0221_Years")]
internal sealed class CreateYears : Migration
{
    private const int EnumLength = 40;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "responsibilities_years",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                StartYear = table.Column<int>(),
                State = table.Column<string>(maxLength: EnumLength),
                JobId = table.Column<Guid>(nullable: true),
                SnapshotId = table.Column<Guid>(nullable: true),
                Snapshots = table.Column<int>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_years", row => row.Id));
        migrationBuilder.CreateIndex("IX_responsibilities_years_StartYear", "responsibilities_years", "StartYear", unique: true);

        migrationBuilder.CreateTable(
            "responsibilities_snapshots",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                StartYear = table.Column<int>(),
                Number = table.Column<int>(),
                FrozenAt = table.Column<DateTime>(),
                FrozenBy = table.Column<string>(maxLength: Signature.LongestName),
                ReopenedAt = table.Column<DateTime>(nullable: true),
                ReopenedBy = table.Column<string>(maxLength: Signature.LongestName, nullable: true),
                ReopenedWhy = table.Column<string>(maxLength: ResponsibilityAction.LongestReason, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_snapshots", row => row.Id));
        migrationBuilder.CreateIndex("IX_responsibilities_snapshots_StartYear_Number", "responsibilities_snapshots", ["StartYear", "Number"], unique: true);

        migrationBuilder.CreateTable(
            "responsibilities_frozen_units",
            table => new
            {
                SnapshotId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Contents = table.Column<string>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_frozen_units", row => new { row.SnapshotId, row.UnitId }));

        migrationBuilder.AddColumn<Guid>("ContinuedById", "responsibilities_actions", nullable: true);
        migrationBuilder.AddColumn<bool>("IsRecurring", "responsibilities_actions", nullable: false, defaultValue: false);
        migrationBuilder.CreateIndex("IX_responsibilities_actions_ContinuedById", "responsibilities_actions", "ContinuedById");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_responsibilities_actions_ContinuedById", "responsibilities_actions");
        migrationBuilder.DropColumn("IsRecurring", "responsibilities_actions");
        migrationBuilder.DropColumn("ContinuedById", "responsibilities_actions");
        migrationBuilder.DropTable("responsibilities_frozen_units");
        migrationBuilder.DropTable("responsibilities_snapshots");
        migrationBuilder.DropTable("responsibilities_years");
    }
}
