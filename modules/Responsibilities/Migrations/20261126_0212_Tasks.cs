using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>Tasks of actions, and what actions cost.</summary>
[Migration("20261126_0212_Tasks")]
internal sealed class CreateTasks : Migration
{
    private static readonly string[] Costs = ["PlannedFunds", "SpentFunds", "PlannedHours", "SpentHours"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var cost in Costs)
            migrationBuilder.AddColumn<decimal>(cost, "responsibilities_actions", precision: 18, scale: 4, nullable: true);
        migrationBuilder.CreateTable(
            "responsibilities_action_tasks",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: SubTask.LongestTitle),
                PersonId = table.Column<Guid>(nullable: true),
                Due = table.Column<DateOnly>(nullable: true),
                DoneOn = table.Column<DateOnly>(nullable: true),
                DoneBy = table.Column<string>(maxLength: Signature.LongestName, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_tasks", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_tasks_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_responsibilities_action_tasks_ActionId", "responsibilities_action_tasks", "ActionId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("responsibilities_action_tasks");
        foreach (var cost in Costs)
            migrationBuilder.DropColumn(cost, "responsibilities_actions");
    }
}
