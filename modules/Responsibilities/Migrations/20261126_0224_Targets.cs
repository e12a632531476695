using FacultyDev.Responsibilities.Catalogue;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>What indicators are to reach.</summary>
[Migration("20261126_0224_Targets")]
internal sealed class CreateTargets : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "responsibilities_targets",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Code = table.Column<string>(maxLength: CatalogueEntry.LongestCode),
                UnitId = table.Column<Guid>(),
                StartYear = table.Column<int>(),
                Value = table.Column<decimal>(precision: 18, scale: 4),
                By = table.Column<DateOnly>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_targets", row => row.Id));
        migrationBuilder.CreateIndex(
            "IX_responsibilities_targets_UnitId_StartYear_Code", "responsibilities_targets", ["UnitId", "StartYear", "Code"], unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("responsibilities_targets");
}
