using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

[DbContext(typeof(FacultyDevDbContext))]
[Migration("20261126_0011_CalendarFeeds")]
internal sealed class CalendarFeeds : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "kernel_calendar_feeds",
            table => new
            {
                Id = table.Column<Guid>(),
                Version = table.Column<int>(),
                AccountId = table.Column<Guid>(),
                SecretHash = table.Column<string>(maxLength: 64),
                MadeAt = table.Column<DateTime>(),
            },
            constraints: table => table.PrimaryKey("PK_kernel_calendar_feeds", feed => feed.Id));
        migrationBuilder.CreateIndex("IX_kernel_calendar_feeds_AccountId", "kernel_calendar_feeds", "AccountId", unique: true);
        migrationBuilder.CreateIndex("IX_kernel_calendar_feeds_SecretHash", "kernel_calendar_feeds", "SecretHash", unique: true);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("kernel_calendar_feeds");
}
