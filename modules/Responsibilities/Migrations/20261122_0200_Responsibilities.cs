using FacultyDev.Responsibilities.Actions;
using FacultyDev.Responsibilities.Catalogue;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Responsibilities.Migrations;

/// <summary>The catalogue with its versions, and actions with all that belongs to them.</summary>
[Migration("20261122_0200_Responsibilities")]
internal sealed class CreateResponsibilities : Migration
{
    private const int EnumLength = 40;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        CreateCatalogue(migrationBuilder);
        CreateActions(migrationBuilder);
        CreateServedCodes(migrationBuilder);
        CreateHelpers(migrationBuilder);
        CreateHistory(migrationBuilder);
        CreateEvidence(migrationBuilder);
        CreateComments(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("responsibilities_action_comments");
        migrationBuilder.DropTable("responsibilities_action_evidence");
        migrationBuilder.DropTable("responsibilities_action_history");
        migrationBuilder.DropTable("responsibilities_action_helpers");
        migrationBuilder.DropTable("responsibilities_served_codes");
        migrationBuilder.DropTable("responsibilities_actions");
        migrationBuilder.DropTable("responsibilities_catalogue");
    }

    private static void CreateCatalogue(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_catalogue",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Code = table.Column<string>(maxLength: CatalogueEntry.LongestCode),
                FromYear = table.Column<int>(),
                Role = table.Column<string>(maxLength: EnumLength),
                Domain = table.Column<string>(maxLength: EnumLength),
                Position = table.Column<int>(),
                DoneIn = table.Column<string>(maxLength: EnumLength),
                Title = table.Column<string>(maxLength: CatalogueEntry.LongestText),
                TitleEs = table.Column<string>(maxLength: CatalogueEntry.LongestText),
                CountedAs = table.Column<string>(maxLength: CatalogueEntry.LongestText),
                CountedAsEs = table.Column<string>(maxLength: CatalogueEntry.LongestText),
                IsRetired = table.Column<bool>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_catalogue", row => row.Id));
        migration.CreateIndex(
            "IX_responsibilities_catalogue_Code_FromYear", "responsibilities_catalogue", ["Code", "FromYear"], unique: true);
    }

    private static void CreateActions(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_actions",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Title = table.Column<string>(maxLength: ActionFacts.LongestTitle),
                Description = table.Column<string>(maxLength: ActionFacts.LongestDescription, nullable: true),
                Kind = table.Column<string>(maxLength: EnumLength),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                OwnerId = table.Column<Guid>(nullable: true),
                OwnerRole = table.Column<string>(maxLength: EnumLength, nullable: true),
                Start = table.Column<DateOnly>(nullable: true),
                Due = table.Column<DateOnly>(),
                Status = table.Column<string>(maxLength: EnumLength),
                Percent = table.Column<int>(),
                Reason = table.Column<string>(maxLength: ResponsibilityAction.LongestReason, nullable: true),
                Outcome = table.Column<string>(maxLength: ResponsibilityAction.LongestOutcome, nullable: true),
                CompletedOn = table.Column<DateOnly>(nullable: true),
                ChangedAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_responsibilities_actions", row => row.Id));
        migration.CreateIndex(
            "IX_responsibilities_actions_by_year", "responsibilities_actions", ["AcademicYear", "Due", "Id"]);
        migration.CreateIndex(
            "IX_responsibilities_actions_by_unit", "responsibilities_actions", ["UnitId", "AcademicYear", "Due", "Id"]);
        migration.CreateIndex(
            "IX_responsibilities_actions_by_owner", "responsibilities_actions", ["OwnerId", "Due", "Id"]);
        migration.CreateIndex(
            "IX_responsibilities_actions_by_kind", "responsibilities_actions", ["Kind", "AcademicYear", "UnitId", "Status"]);
    }

    private static void CreateServedCodes(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_served_codes",
            table => new
            {
                ActionId = table.Column<Guid>(),
                Code = table.Column<string>(maxLength: CatalogueEntry.LongestCode),
                UnitId = table.Column<Guid>(),
                AcademicYear = table.Column<int>(),
                Status = table.Column<string>(maxLength: EnumLength),
                Due = table.Column<DateOnly>(),
                CompletedMonth = table.Column<int>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_served_codes", row => new { row.ActionId, row.Code });
                table.ForeignKey(
                    "FK_responsibilities_served_codes_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex(
            "IX_responsibilities_served_codes_by_year", "responsibilities_served_codes",
            ["AcademicYear", "Code", "Status", "CompletedMonth", "Due", "UnitId"]);
        migration.CreateIndex(
            "IX_responsibilities_served_codes_by_unit", "responsibilities_served_codes",
            ["UnitId", "AcademicYear", "Code", "Status", "CompletedMonth", "Due"]);
    }

    private static void CreateHelpers(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_action_helpers",
            table => new { ActionId = table.Column<Guid>(), PersonId = table.Column<Guid>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_helpers", row => new { row.ActionId, row.PersonId });
                table.ForeignKey("FK_responsibilities_action_helpers_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_helpers_PersonId", "responsibilities_action_helpers", "PersonId");
    }

    private static void CreateHistory(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_action_history",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Verb = table.Column<string>(maxLength: EnumLength),
                At = table.Column<DateTime>(),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: Signature.LongestName),
                Why = table.Column<string>(maxLength: ActionStep.LongestWhy, nullable: true),
                Before = table.Column<string>(maxLength: ActionStep.LongestValue, nullable: true),
                After = table.Column<string>(maxLength: ActionStep.LongestValue, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_history", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_history_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_history_ActionId_At", "responsibilities_action_history", ["ActionId", "At"]);
    }

    private static void CreateEvidence(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_action_evidence",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Title = table.Column<string>(maxLength: ActionEvidence.LongestTitle),
                Url = table.Column<string>(maxLength: ActionEvidence.LongestUrl, nullable: true),
                FileId = table.Column<Guid>(nullable: true),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: Signature.LongestName),
                At = table.Column<DateTime>(),
                WithdrawnAt = table.Column<DateTime>(nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_evidence", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_evidence_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_evidence_ActionId_At", "responsibilities_action_evidence", ["ActionId", "At"]);
    }

    private static void CreateComments(MigrationBuilder migration)
    {
        migration.CreateTable(
            "responsibilities_action_comments",
            table => new
            {
                Id = table.Column<Guid>(),
                ActionId = table.Column<Guid>(),
                Text = table.Column<string>(maxLength: ActionComment.LongestText),
                PersonId = table.Column<Guid>(nullable: true),
                Name = table.Column<string>(maxLength: Signature.LongestName),
                At = table.Column<DateTime>(),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_responsibilities_action_comments", row => row.Id);
                table.ForeignKey("FK_responsibilities_action_comments_action", row => row.ActionId,
                    "responsibilities_actions", "Id", onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_responsibilities_action_comments_ActionId_At", "responsibilities_action_comments", ["ActionId", "At"]);
    }
}
