using TeamsOrchestrator.Assets.Docx;

namespace TeamsOrchestrator.Assets.Cvs;

internal static class SabineKortmann
{
    private static readonly int[] Columns = [2600, 7000];

    public static byte[] Write() => new DocxWriter(accent: "7B3F00", font: "Arial")
        .Title("Lebenslauf", "Sabine Kortmann · sabine.kortmann@example.org · 0221 4710 233")
        .Heading("Persönliche Daten")
        .Table(
            Columns,
            ["Anschrift", "Am Alten Speicher 14, 50999 Köln"],
            ["Geburtsdatum", "17.03.1981 in Paderborn"],
            ["Familienstand", "verheiratet, zwei Kinder"],
            ["Staatsangehörigkeit", "deutsch"])
        .Heading("Berufserfahrung")
        .Position("Datenbankentwicklerin, Rheinlager Großhandel GmbH, Köln", "10/2018 – heute")
        .Bullets(
            "Aufbau und Betrieb des Data Warehouse auf Microsoft SQL Server im eigenen Rechenzentrum",
            "Entwicklung und Optimierung von SQL-Abfragen und gespeicherten Prozeduren für Einkauf und Logistik; sehr gute SQL-Kenntnisse",
            "Automatisierung der nächtlichen Beladung mit Python-Skripten (pandas, pytest), seit 2021 produktiv",
            "Steuerung der Ladestrecken mit Apache Airflow seit 2023",
            "Fachliche Ansprechpartnerin für sechs Abteilungen")
        .Position("BI-Entwicklerin, Institut für Handelszahlen, Bonn", "04/2012 – 09/2018")
        .Bullets(
            "ETL-Strecken mit SQL Server Integration Services",
            "Datenmodelle für das Berichtswesen, Schulung der Kolleginnen und Kollegen")
        .Heading("Ausbildung")
        .Text("Diplom-Wirtschaftsinformatikerin (FH), Fachhochschule Senneland")
        .Heading("Kenntnisse")
        .Table(
            Columns,
            ["Sprachen und Werkzeuge", "SQL, T-SQL, Python, Apache Airflow, SSIS, Git"],
            ["Datenbanken", "Microsoft SQL Server, PostgreSQL"],
            ["Fremdsprachen", "Englisch (B2), Französisch (A2); Deutsch ist Muttersprache"])
        .ToBytes();
}
