using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Bulk;
using FacultyDev.Responsibilities.Views;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Saved filters, and changes to many actions at once.</summary>
[Migration("20261126_0222_Views")]
internal sealed class CreateViews : Migration
{
    private const int EnumLength = 40;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "responsibilities_saved_filters",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                Owner = table.Column<string>(maxLength: Signature.LongestName),
                Name = table.Column<string>(maxLength: SavedFilter.LongestName),
                View = table.Column<string>(maxLength: EnumLength),
                Query = table.Column<string>(maxLength: SavedFilter.LongestQuery),
                SharedUnitId = table.Column<Guid>(nullable: true),
                IsDefault = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_saved_filters", row => row.Id));
        migrationBuilder.CreateIndex("IX_responsibilities_saved_filters_AccountId_Name", "responsibilities_saved_filters", ["AccountId", "Name"]);
        migrationBuilder.CreateIndex("IX_responsibilities_saved_filters_SharedUnitId", "responsibilities_saved_filters", "SharedUnitId");

        migrationBuilder.CreateTable(
            "responsibilities_bulk_changes",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: EnumLength),
                ByName = table.Column<string>(maxLength: Signature.LongestName),
                At = table.Column<DateTime>(),
                TakenBackAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_bulk_changes", row => row.Id));
        migrationBuilder.CreateTable(
            "responsibilities_bulk_lines",
            table => new
            {
                Id = table.Column<Guid>(),
                BulkId = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: ActionFacts.LongestTitle),
                Outcome = table.Column<string>(maxLength: EnumLength),
                Note = table.Column<string>(maxLength: BulkLine.LongestNote, nullable: true),
                Before = table.Column<string>(maxLength: BulkLine.LongestBefore, nullable: true),
                VersionAfter = table.Column<int>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_bulk_lines", row => row.Id);
                table.ForeignKey("FK_responsibilities_bulk_lines_change", row => row.BulkId,
                    "responsibilities_bulk_changes", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_responsibilities_bulk_lines_BulkId", "responsibilities_bulk_lines", "BulkId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("responsibilities_bulk_lines");
        migrationBuilder.DropTable("responsibilities_bulk_changes");
        migrationBuilder.DropTable("responsibilities_saved_filters");
    }
}
