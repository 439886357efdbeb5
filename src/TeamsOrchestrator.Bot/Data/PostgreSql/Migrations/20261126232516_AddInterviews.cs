using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeamsOrchestrator.Bot.Data.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class AddInterviews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Interviews",
                table: "Requisitions",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Interviews",
                table: "Requisitions");
        }
    }
}
