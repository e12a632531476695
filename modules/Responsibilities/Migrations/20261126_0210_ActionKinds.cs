using FacultyDev.Responsibilities.Actions;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>
/// Policy proposals, support requests and the partners of joint remedies. Proposals and requests planned before get their first
/// stage: what became of them was only told in words.
/// </summary>
[Migration("20261126_0210_ActionKinds")]
internal sealed class CreateActionKinds : Migration
{
    private const int EnumLength = 40;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("Participants", "responsibilities_actions", nullable: true);
        migrationBuilder.DropIndex("IX_responsibilities_actions_by_kind", "responsibilities_actions");
        migrationBuilder.CreateIndex(
            "IX_responsibilities_actions_by_kind", "responsibilities_actions", ["Kind", "AcademicYear", "UnitId", "Status", "CompletedOn"]);
        CreatePolicies(migrationBuilder);
        CreateRequests(migrationBuilder);
        CreatePartners(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("responsibilities_remedy_partners");
        migrationBuilder.DropTable("responsibilities_support_requests");
        migrationBuilder.DropTable("responsibilities_policy_proposals");
        migrationBuilder.DropIndex("IX_responsibilities_actions_by_kind", "responsibilities_actions");
        migrationBuilder.CreateIndex(
            "IX_responsibilities_actions_by_kind", "responsibilities_actions", ["Kind", "AcademicYear", "UnitId", "Status"]);
        migrationBuilder.DropColumn("Participants", "responsibilities_actions");
    }

    private static void CreatePolicies(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_policy_proposals",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Topic = table.Column<string>(maxLength: EnumLength),
                Stage = table.Column<string>(maxLength: EnumLength),
                SentTo = table.Column<string>(maxLength: PolicyProposal.LongestSentTo, nullable: true),
                PlannedOn = table.Column<DateOnly>(),
                SubmittedOn = table.Column<DateOnly>(nullable: true),
                DecidedOn = table.Column<DateOnly>(nullable: true),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                Status = table.Column<string>(maxLength: EnumLength),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_policy_proposals", row => row.ActionId);
                table.ForeignKey("FK_responsibilities_policy_proposals_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_responsibilities_policy_proposals_counted", "responsibilities_policy_proposals",
            ["AcademicYear", "Topic", "Status", "Stage", "DecidedOn", "PlannedOn", "UnitId"]);
        migration.Sql(
            """
            INSERT INTO responsibilities_policy_proposals ("ActionId", "Topic", "Stage", "PlannedOn", "UnitId", "AcademicYear", "Status")
            SELECT "Id", 'General', 'Drafted', COALESCE("Start", "Due"), "UnitId", "AcademicYear", "Status"
            FROM responsibilities_actions WHERE "Kind" = 'PolicyProposal'
            """);
    }

    private static void CreateRequests(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_support_requests",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Stage = table.Column<string>(maxLength: EnumLength),
                AskedOf = table.Column<string>(maxLength: SupportRequest.LongestAskedOf, nullable: true),
                AskedOn = table.Column<DateOnly>(nullable: true),
                AskedHours = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                AskedFte = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                AskedFunds = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                GrantedHours = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                GrantedFte = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                GrantedFunds = table.Column<decimal>(precision: 18, scale: 4, nullable: true),
                AnsweredOn = table.Column<DateOnly>(nullable: true),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                Status = table.Column<string>(maxLength: EnumLength),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_support_requests", row => row.ActionId);
                table.ForeignKey("FK_responsibilities_support_requests_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_responsibilities_support_requests_counted", "responsibilities_support_requests",
            ["AcademicYear", "Status", "Stage", "AskedOn", "AnsweredOn", "UnitId"]);
        migration.Sql(
            """
            INSERT INTO responsibilities_support_requests ("ActionId", "Stage", "UnitId", "AcademicYear", "Status")
            SELECT "Id", 'Prepared', "UnitId", "AcademicYear", "Status"
            FROM responsibilities_actions WHERE "Kind" = 'SupportRequest'
            """);
    }

    private static void CreatePartners(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_remedy_partners",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: RemedyPartner.LongestName),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_remedy_partners", row => row.Id);
                table.ForeignKey("FK_responsibilities_remedy_partners_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_remedy_partners_ActionId", "responsibilities_remedy_partners", "ActionId");
    }
}
