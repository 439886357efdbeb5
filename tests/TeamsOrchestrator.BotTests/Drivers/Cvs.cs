using System.Text;

namespace TeamsOrchestrator.BotTests.Drivers;

/// <summary>Texts of job descriptions and CVs.</summary>
internal static class Cvs
{
    public static readonly (string Name, byte[] Content) Job = Text("job-description.md", """
        # Senior Data Engineer

        We are looking for a Senior Data Engineer for our platform team.

        ## Responsibilities
        - Build and run our data pipelines

        ## Requirements
        - Must have: at least 5 years of experience in data engineering
        - SQL is required
        - Python is required

        ## Nice to have
        - Databricks
        """);

    public static readonly (string Name, byte[] Content) Ana = Text("ana-soler.txt", """
        Ana Soler
        ana.soler@mail.example

        Work experience
        Jan 2017 - Present  Senior Data Engineer, Fabrikam
        Built data pipelines with Python and SQL on Databricks.

        Education
        MSc Computer Science

        Skills
        Python, SQL, Databricks
        """);

    public static readonly (string Name, byte[] Content) Ben = Text("ben-okafor.txt", """
        Ben Okafor
        ben.okafor@mail.example

        Work experience
        Mar 2021 - Present  Front-end Developer, Northwind
        Built web pages with JavaScript and CSS.

        Education
        BSc Media Design

        Skills
        JavaScript, CSS, HTML
        """);

    public static (string Name, byte[] Content) Text(string name, string text) => (name, Encoding.UTF8.GetBytes(text));
}
