using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace TeamsOrchestrator.Bot.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AddBlind : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Blind",
                table: "Requisitions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Blind",
                table: "Candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Blind",
                table: "Requisitions");

            migrationBuilder.DropColumn(
                name: "Blind",
                table: "Candidates");
        }
    }
}
