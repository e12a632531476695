using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Institution.Migrations;

[Migration("20261126_0150_Supervision")]
internal sealed class SupervisionTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "institution_supervision",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                MemberId = table.Column<Guid>(),
                SupervisorId = table.Column<Guid>(),
                Kind = table.Column<string>(maxLength: 40),
                From = table.Column<DateOnly>(),
                Until = table.Column<DateOnly>(nullable: true),
                AppointedBy = table.Column<Guid>(nullable: true),
                AppointedAt = table.Column<DateTime>(),
                Reason = table.Column<string>(maxLength: 200, nullable: true),
                EndedBy = table.Column<Guid>(nullable: true),
                EndedAt = table.Column<DateTime>(nullable: true),
                Label = table.Column<string>(maxLength: 350),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_institution_supervision", line => line.Id);
                table.ForeignKey(
                    "FK_institution_supervision_institution_members_MemberId", line => line.MemberId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
                table.ForeignKey(
                    "FK_institution_supervision_institution_members_SupervisorId", line => line.SupervisorId, "institution_members", "Id",
                    onDelete: ReferentialAction.Restrict);
            });
        migrationBuilder.CreateIndex(
            "IX_institution_supervision_MemberId_SupervisorId_From_Until", "institution_supervision", ["MemberId", "SupervisorId", "From", "Until"]);
        migrationBuilder.CreateIndex(
            "IX_institution_supervision_SupervisorId_MemberId_From_Until", "institution_supervision", ["SupervisorId", "MemberId", "From", "Until"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("institution_supervision");
}
