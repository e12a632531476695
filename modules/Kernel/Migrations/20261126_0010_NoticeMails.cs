using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

/// <summary>Notices also come by mail, as each person chooses. What was told before has been told.</summary>
[DbContext(typeof(FacultyDevDbContext))]
[Migration("20261126_0010_NoticeMails")]
internal sealed class NoticeMails : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<string>("Kind", "kernel_notifications", maxLength: 80, nullable: false, defaultValue: "");
        migrationBuilder.AddColumn<DateTime>("MailSettledAt", "kernel_notifications", nullable: true);
        migrationBuilder.Sql("""UPDATE kernel_notifications SET "MailSettledAt" = "CreatedAt";""");
        migrationBuilder.CreateIndex("IX_kernel_notifications_MailSettledAt_AccountId", "kernel_notifications", ["MailSettledAt", "AccountId"]);
        migrationBuilder.CreateTable(
            name: "kernel_notice_choices",
            columns: table => new
            {
                AccountId = table.Column<Guid>(nullable: false),
                Kind = table.Column<string>(maxLength: 80, nullable: false),
                Mail = table.Column<string>(maxLength: 40),
            },
            constraints: table => table.PrimaryKey("PK_kernel_notice_choices", choice => new { choice.AccountId, choice.Kind }));
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.DropTable("kernel_notice_choices");
        migrationBuilder.DropIndex("IX_kernel_notifications_MailSettledAt_AccountId", "kernel_notifications");
        migrationBuilder.DropColumn("MailSettledAt", "kernel_notifications");
        migrationBuilder.DropColumn("Kind", "kernel_notifications");
    }
}
