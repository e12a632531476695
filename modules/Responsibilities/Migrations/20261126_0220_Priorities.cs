using FacultyDev.Responsibilities.Priorities;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Strategic priorities, and which one an action serves.</summary>
[Migration("20261126_0220_Priorities")]
internal sealed class CreatePriorities : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "responsibilities_priorities",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                UnitId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: PriorityFacts.LongestTitle),
                Description = table.Column<string>(maxLength: PriorityFacts.LongestDescription, nullable: true),
                FirstYear = table.Column<int>(),
                LastYear = table.Column<int>(nullable: true),
                ParentId = table.Column<Guid>(nullable: true),
                Position = table.Column<int>(),
                ClosedOn = table.Column<DateOnly>(nullable: true),
                ClosedWhy = table.Column<string>(maxLength: StrategicPriority.LongestReason, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_priorities", row => row.Id));
        migrationBuilder.CreateIndex("IX_responsibilities_priorities_UnitId_Position", "responsibilities_priorities", ["UnitId", "Position"]);
        migrationBuilder.CreateIndex("IX_responsibilities_priorities_ParentId", "responsibilities_priorities", "ParentId");

        migrationBuilder.AddColumn<Guid>("PriorityId", "responsibilities_actions", nullable: true);
        migrationBuilder.CreateIndex(
            "IX_responsibilities_actions_by_priority", "responsibilities_actions", ["PriorityId", "AcademicYear", "Status", "Due"]);
        migrationBuilder.CreateIndex(
            "IX_responsibilities_actions_linked", "responsibilities_actions", ["AcademicYear", "UnitId", "Status", "PriorityId"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropIndex("IX_responsibilities_actions_linked", "responsibilities_actions");
        migrationBuilder.DropIndex("IX_responsibilities_actions_by_priority", "responsibilities_actions");
        migrationBuilder.DropColumn("PriorityId", "responsibilities_actions");
        migrationBuilder.DropTable("responsibilities_priorities");
    }
}
