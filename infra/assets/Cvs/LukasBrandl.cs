using TeamsOrchestrator.Assets.Pdf;

namespace TeamsOrchestrator.Assets.Cvs;

/// <summary>A CV in two columns: a coloured sidebar with contact and skills, experience beside it.</summary>
internal static class LukasBrandl
{
    private const string Ink = "222222";
    private const string Accent = "14505C";
    private const string Light = "E9F3F4";
    private const double SideLeft = 28;
    private const double SideWidth = 142;
    private const double MainLeft = 214;
    private const double MainWidth = 350;

    public static byte[] Write()
    {
        var page = new PdfPage();
        page.Box(0, 0, 190, PdfPage.Height, Accent);
        WriteSidebar(page);
        WriteMain(page);
        return PdfFile.WithText(page);
    }

    private static void WriteSidebar(PdfPage page)
    {
        var top = page.Text("Lukas", SideLeft, 34, SideWidth, 26, PdfFont.Bold, "FFFFFF");
        top = page.Text("Brandl", SideLeft, top, SideWidth, 26, PdfFont.Bold, "FFFFFF");
        top = page.Text("Data engineer", SideLeft, top + 4, SideWidth, 12, PdfFont.Regular, Light);
        top = Section(page, top, "Contact", "lukas.brandl@example.com", "+49 89 99998 274", "Lindengasse 9, 80999 München");
        top = Section(page, top, "Personal", "Born 4 June 1988", "Austrian");
        top = Section(page, top, "Languages", "Python, SQL, Java", "Bash, some Rust");
        top = Section(page, top, "Platforms", "Google Cloud", "BigQuery, Pub/Sub, GKE", "Databricks", "PostgreSQL");
        top = Section(page, top, "Pipelines", "Dagster, Airflow", "Apache Spark, Kafka", "dbt, Terraform");
        Section(page, top, "Spoken", "German (native)", "English (C1)", "Italian (B1)");
    }

    private static double Section(PdfPage page, double top, string title, params string[] lines)
    {
        top = page.Text(title, SideLeft, top + 20, SideWidth, 11.5, PdfFont.Bold, "FFFFFF") + 4;
        page.Line(SideLeft, top, SideLeft + SideWidth, "8FBFC6");
        return lines.Aggregate(top + 3, (next, line) => page.Text(line, SideLeft, next, SideWidth, 9.5, PdfFont.Regular, Light) + 1.5);
    }

    private static void WriteMain(PdfPage page)
    {
        var top = Heading(page, 30, "Profile");
        top = page.Text(
            "Eight years in data engineering, from the first warehouse of a start-up to a platform that four hundred people query. I would rather delete a pipeline than add one.",
            MainLeft,
            top,
            MainWidth,
            10,
            PdfFont.Regular,
            Ink);

        top = Heading(page, top, "Experience");
        top = Position(
            page,
            top,
            "Senior Data Engineer, Alpenkamm Mobility, München",
            "10/2021 – present",
            "Owns the vehicle telemetry pipelines on Google Cloud: Pub/Sub, Spark on Databricks and BigQuery, 60 million messages a day.",
            "Replaced six schedulers with Dagster; every asset has an owner, a test and a freshness promise.",
            "Writes and reviews production Python daily: typed, tested with pytest, released from main.",
            "Halved the cost of the largest dashboards by rewriting their SQL and partitioning the tables.");
        top = Position(
            page,
            top,
            "Data Engineer, Kornblume Foods, Salzburg",
            "03/2018 – 09/2021",
            "Built the data warehouse from nothing: Airflow, PostgreSQL, dbt, about 120 models in SQL.",
            "Streamed till data from 300 shops through Kafka with consumers in Java.",
            "Moved all infrastructure to Terraform before the first audit, which found nothing.");
        top = Position(
            page,
            top,
            "Software Developer, Kornblume Foods, Salzburg",
            "09/2015 – 02/2018",
            "Stock management in Java and PostgreSQL.",
            "Python reports that became the reason for the data warehouse.");

        top = Heading(page, top, "Education");
        top = page.Text("MSc Computer Science, University of the Inn Valley", MainLeft, top, MainWidth, 10, PdfFont.Regular, Ink);

        top = Heading(page, top, "Talks");
        page.Text("“The pipeline that nobody missed”, Data Day South, 2024", MainLeft, top, MainWidth, 10, PdfFont.Regular, Ink);
    }

    private static double Heading(PdfPage page, double top, string title)
    {
        top = page.Text(title, MainLeft, top + 14, MainWidth, 14, PdfFont.Bold, Accent) + 5;
        page.Line(MainLeft, top, MainLeft + MainWidth, Accent);
        return top + 3;
    }

    private static double Position(PdfPage page, double top, string title, string when, params string[] lines)
    {
        top = page.Text(title, MainLeft, top + 4, MainWidth, 10.5, PdfFont.Bold, Ink);
        top = page.Text(when, MainLeft, top, MainWidth, 9.5, PdfFont.Regular, "666666") + 2;
        return lines.Aggregate(top, (next, line) => page.Bullet(line, MainLeft, next, MainWidth, 10, Ink)) + 3;
    }
}
