using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0130_People")]
internal sealed class PeopleTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Members(migrationBuilder);
        Appointments(migrationBuilder);
        Profiles(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["member_tags", "profiles", "joint_appointments"])
            migrationBuilder.DropTable($"institution_{table}");
        foreach (var index in (string[])["Track_SearchName", "Status_SearchName", "FirstAppointment", "Status_AnonymisedAt_StatusSince"])
            migrationBuilder.DropIndex($"IX_institution_members_{index}", "institution_members");
        foreach (var column in (string[])["Campus", "RankSince", "StatusSince", "StatusUntil", "AnonymisedAt"])
            migrationBuilder.DropColumn(column, "institution_members");
    }

    private static void Members(MigrationBuilder migration)
    {
        migration.AddColumn<string>("Campus", "institution_members", maxLength: 80, nullable: true);
        migration.AddColumn<DateOnly>("RankSince", "institution_members", nullable: true);
        migration.AddColumn<DateOnly>("StatusSince", "institution_members", nullable: true);
        migration.AddColumn<DateOnly>("StatusUntil", "institution_members", nullable: true);
        migration.AddColumn<DateTime>("AnonymisedAt", "institution_members", nullable: true);
        migration.CreateIndex("IX_institution_members_Track_SearchName", "institution_members", ["Track", "SearchName"]);
        migration.CreateIndex("IX_institution_members_Status_SearchName", "institution_members", ["Status", "SearchName"]);
        migration.CreateIndex("IX_institution_members_FirstAppointment", "institution_members", "FirstAppointment");
        migration.CreateIndex(
            "IX_institution_members_Status_AnonymisedAt_StatusSince", "institution_members", ["Status", "AnonymisedAt", "StatusSince"]);
    }

    private static void Appointments(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_joint_appointments",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                MemberId = table.Column<Guid>(),
                UnitId = table.Column<Guid>(),
                Share = table.Column<int>(),
                From = table.Column<DateOnly>(),
                Until = table.Column<DateOnly>(nullable: true),
                Label = table.Column<string>(maxLength: 170),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_joint_appointments", appointment => appointment.Id);
                table.ForeignKey(
                    "FK_institution_joint_appointments_institution_members_MemberId", appointment => appointment.MemberId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_institution_joint_appointments_institution_units_UnitId", appointment => appointment.UnitId, "institution_units", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migration.CreateIndex(
            "IX_institution_joint_appointments_MemberId_UnitId_From_Until", "institution_joint_appointments", ["MemberId", "UnitId", "From", "Until"]);
        migration.CreateIndex(
            "IX_institution_joint_appointments_UnitId_From_Until_MemberId", "institution_joint_appointments", ["UnitId", "From", "Until", "MemberId"]);
    }

    private static void Profiles(MigrationBuilder migration)
    {
        migration.CreateTable(
            "institution_profiles",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                Pronouns = table.Column<string>(maxLength: 40, nullable: true),
                Orcid = table.Column<string>(maxLength: 19, nullable: true),
                PhotoId = table.Column<Guid>(nullable: true),
                AudienceChoices = table.Column<string>(maxLength: 400),
                ChangedAt = table.Column<DateTime>(),
                Label = table.Column<string>(maxLength: 170),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_profiles", profile => profile.Id);
                table.ForeignKey(
                    "FK_institution_profiles_institution_members_Id", profile => profile.Id, "institution_members", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateTable(
            "institution_member_tags",
            table => new
            {
                MemberId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                Key = table.Column<string>(maxLength: 80),
                Text = table.Column<string>(maxLength: 40),
                Place = table.Column<int>(),
                Audience = table.Column<string>(maxLength: 40),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_member_tags", tag => new { tag.MemberId, tag.Kind, tag.Key });
                table.ForeignKey(
                    "FK_institution_member_tags_institution_profiles_MemberId", tag => tag.MemberId, "institution_profiles", "Id",
                    onDelete: ReferentialAction.Cascade);
            });
        migration.CreateIndex("IX_institution_member_tags_Key_Kind_Audience_MemberId", "institution_member_tags", ["Key", "Kind", "Audience", "MemberId"]);
        migration.CreateIndex("IX_institution_member_tags_Kind_Audience_Key_Text", "institution_member_tags", ["Kind", "Audience", "Key", "Text"]);
    }
}
