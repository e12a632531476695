using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

[DbContext(typeof(FacultyDevDbContext))]
[Migration("20261126_0015_BreakGlass")]
internal sealed class BreakGlassTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "kernel_break_glass",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AskerId = table.Column<Guid>(),
                OwnerId = table.Column<Guid>(),
                DataClass = table.Column<string>(maxLength: 80),
                Reason = table.Column<string>(maxLength: 1000),
                LegalBasis = table.Column<string>(maxLength: 300, nullable: true),
                Hours = table.Column<int>(),
                AskedAt = table.Column<DateTime>(),
                LapsesAt = table.Column<DateTime>(),
                Status = table.Column<string>(maxLength: 40),
                Agreed = table.Column<int>(),
                OpenedAt = table.Column<DateTime>(nullable: true),
                EndsAt = table.Column<DateTime>(nullable: true),
                Refusal = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table => table.PrimaryKey("PK_kernel_break_glass", request => request.Id));
        migrationBuilder.CreateIndex(
            "IX_kernel_break_glass_AskerId_OwnerId_DataClass_EndsAt", "kernel_break_glass", ["AskerId", "OwnerId", "DataClass", "EndsAt"]);
        migrationBuilder.CreateIndex("IX_kernel_break_glass_OwnerId_AskedAt", "kernel_break_glass", ["OwnerId", "AskedAt"]);
        migrationBuilder.CreateIndex("IX_kernel_break_glass_AskerId_AskedAt_Id", "kernel_break_glass", ["AskerId", "AskedAt", "Id"]);
        migrationBuilder.CreateIndex("IX_kernel_break_glass_Status_AskedAt_Id", "kernel_break_glass", ["Status", "AskedAt", "Id"]);
        migrationBuilder.CreateIndex("IX_kernel_break_glass_AskedAt_Id", "kernel_break_glass", ["AskedAt", "Id"]);

        migrationBuilder.CreateTable(
            "kernel_break_glass_steps",
            table => new
            {
                Id = table.Column<Guid>(),
                RequestId = table.Column<Guid>(),
                Verb = table.Column<string>(maxLength: 40),
                PersonId = table.Column<Guid>(),
                RoleNames = table.Column<string>(maxLength: 200),
                At = table.Column<DateTime>(),
                Why = table.Column<string>(maxLength: 1000, nullable: true),
            },
            constraints: table =>
            {
                table.PrimaryKey("PK_kernel_break_glass_steps", step => step.Id);
                table.ForeignKey(
                    "FK_kernel_break_glass_steps_kernel_break_glass_RequestId", step => step.RequestId, "kernel_break_glass", "Id", onDelete: ReferentialAction.Cascade);
            });
        migrationBuilder.CreateIndex("IX_kernel_break_glass_steps_RequestId", "kernel_break_glass_steps", "RequestId");
        migrationBuilder.CreateIndex("IX_kernel_break_glass_steps_PersonId", "kernel_break_glass_steps", "PersonId");
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("kernel_break_glass_steps");
        migrationBuilder.DropTable("kernel_break_glass");
    }
}
