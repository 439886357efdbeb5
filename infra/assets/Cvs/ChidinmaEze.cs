using TeamsOrchestrator.Assets.Docx;

namespace TeamsOrchestrator.Assets.Cvs;

internal static class ChidinmaEze
{
    private static readonly int[] Columns = [2300, 7300];

    public static byte[] Write() => new DocxWriter(accent: "1F3864", font: "Calibri")
        .Title("Chidinma Eze", "Senior data engineer · chidinma.eze@example.com · +49 40 66969 412 · Hamburg")
        .Text("Nine years of data engineering for ports and carriers, the last four as the technical lead of a team of five. I care about pipelines that explain themselves when they fail.")
        .Heading("Experience")
        .Table(
            Columns,
            [
                "02/2022 – present",
                "Lead Data Engineer, Marlstrand Container Lines, Hamburg\n"
                + "Runs the event platform for 210 vessels: Kafka and Databricks on Microsoft Azure, 25 million events a day.\n"
                + "Moved 140 nightly jobs to Apache Airflow, with data quality checks before each publication.\n"
                + "Python is the language of the platform: a shared library with type hints, 93 % test coverage and a release every Tuesday.\n"
                + "Coaches three junior engineers.",
            ],
            [
                "08/2019 – 01/2022",
                "Data Engineer, Hexquay Freight Exchange, Rotterdam\n"
                + "Built the price history in Snowflake and dbt; tuned the SQL of the matching engine from 11 s to 0.4 s.\n"
                + "All infrastructure described in Terraform, reviewed like code.",
            ],
            [
                "04/2017 – 07/2019",
                "Junior Data Engineer, Hexquay Freight Exchange, Rotterdam\n"
                + "Python collectors for 40 carriers' tariff files; first SQL models of the warehouse.",
            ])
        .Heading("Skills")
        .Table(
            Columns,
            ["Languages", "Python, SQL, Scala"],
            ["Platforms", "Microsoft Azure (ADLS, Event Hubs, Key Vault), Databricks, Snowflake, PostgreSQL"],
            ["Pipelines", "Apache Airflow, Kafka, Apache Spark, dbt, Great Expectations"],
            ["Operations", "Terraform, GitHub Actions, Grafana, on-call since 2019"],
            ["Spoken", "English, Igbo, German (B2), Dutch (A2)"])
        .Heading("Education")
        .Text("MSc Software Engineering, Technical University of the Elbe Marshes")
        .ToBytes();
}
