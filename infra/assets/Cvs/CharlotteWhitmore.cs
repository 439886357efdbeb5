using TeamsOrchestrator.Assets.Docx;

namespace TeamsOrchestrator.Assets.Cvs;

internal static class CharlotteWhitmore
{
    public static byte[] Write() => new DocxWriter(accent: "2E7D6B", font: "Georgia")
        .Title("Charlotte Whitmore", "charlotte.whitmore@example.com · +44 117 496 0127 · Bristol")
        .Text("Reporting analyst with an eye for detail and a love of a well-kept spreadsheet. Ready for a bigger challenge in the exciting world of data!")
        .Heading("Experience")
        .Position("Reporting Analyst, Fenwater Utilities, Bristol", "September 2024 – present")
        .Bullets(
            "Produces the weekly and monthly reports in Excel and Power BI",
            "Simple SQL queries against the billing database, with templates from the data team",
            "Answers questions from eight regional offices")
        .Position("Office Assistant, Fenwater Utilities, Bristol", "July 2023 – August 2024")
        .Bullets(
            "Kept the customer list, the post and the meeting rooms in order",
            "Replaced three overlapping spreadsheets with one")
        .Heading("Education")
        .Text("BA Geography, University of the Severn")
        .Heading("Skills")
        .Text("Excel (pivot tables, Power Query), Power BI, basic SQL, presentation, patience")
        .ToBytes();
}
