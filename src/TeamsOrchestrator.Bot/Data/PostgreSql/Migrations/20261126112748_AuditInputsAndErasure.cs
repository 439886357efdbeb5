using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeamsOrchestrator.Bot.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AuditInputsAndErasure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DownloadKind",
                table: "FileOffers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DownloadName",
                table: "FileOffers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DownloadParameters",
                table: "FileOffers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DownloadSize",
                table: "FileOffers",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "ErasedAt",
                table: "Candidates",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Inputs",
                table: "AuditEvents",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "DownloadKind",
                table: "FileOffers");

            migrationBuilder.DropColumn(
                name: "DownloadName",
                table: "FileOffers");

            migrationBuilder.DropColumn(
                name: "DownloadParameters",
                table: "FileOffers");

            migrationBuilder.DropColumn(
                name: "DownloadSize",
                table: "FileOffers");

            migrationBuilder.DropColumn(
                name: "ErasedAt",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "Inputs",
                table: "AuditEvents");
        }
    }
}
