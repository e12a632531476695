using FacultyDev.Kernel.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace FacultyDev.Kernel.Migrations;

[DbContext(typeof(FacultyDevDbContext))]
[Migration("20261126_0014_SensitiveReads")]
internal sealed class SensitiveReadsTable : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "kernel_sensitive_reads",
            table => new
            {
                Id = table.Column<Guid>(),
                At = table.Column<DateTime>(),
                OwnerId = table.Column<Guid>(),
                ReaderId = table.Column<Guid>(nullable: true),
                ReaderName = table.Column<string>(maxLength: 200),
                DataClass = table.Column<string>(maxLength: 80),
                Purpose = table.Column<string>(maxLength: 120),
            },
            constraints: table => table.PrimaryKey("PK_kernel_sensitive_reads", row => row.Id));
        migrationBuilder.CreateIndex("IX_kernel_sensitive_reads_OwnerId_Id", "kernel_sensitive_reads", ["OwnerId", "Id"]);
        migrationBuilder.CreateIndex("IX_kernel_sensitive_reads_DataClass_Id", "kernel_sensitive_reads", ["DataClass", "Id"]);
        migrationBuilder.CreateIndex("IX_kernel_sensitive_reads_ReaderName_Id", "kernel_sensitive_reads", ["ReaderName", "Id"]);
        migrationBuilder.CreateIndex("IX_kernel_sensitive_reads_ReaderId_OwnerId_At", "kernel_sensitive_reads", ["ReaderId", "OwnerId", "At"]);
    }

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("kernel_sensitive_reads");
}
