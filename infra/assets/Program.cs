using TeamsOrchestrator.Assets;
using TeamsOrchestrator.Assets.Cvs;
using TeamsOrchestrator.Assets.Icons;
using TeamsOrchestrator.Assets.Pdf;

var root = Repository.Find();
var cvs = Path.Combine(root, "src", "TeamsOrchestrator.Bot", "Samples", "senior-data-engineer", "cvs");
var manifest = Path.Combine(root, "manifest");

Write(Path.Combine(cvs, "chidinma-eze.docx"), ChidinmaEze.Write());
Write(Path.Combine(cvs, "lebenslauf-sabine-kortmann.docx"), SabineKortmann.Write());
Write(Path.Combine(cvs, "charlotte-whitmore.docx"), CharlotteWhitmore.Write());
Write(Path.Combine(cvs, "kevin-strand.docx"), KevinStrand.Write());
Write(Path.Combine(cvs, "emre-aydin.docx"), EmreAydin.WriteDamaged());
Write(Path.Combine(cvs, "lukas-brandl.pdf"), LukasBrandl.Write());
Write(Path.Combine(cvs, "agnieszka-wolska-scan.pdf"), Scanner.Scan(AgnieszkaWolska.Write()));
Write(Path.Combine(manifest, "color.png"), AppIcon.Color());
Write(Path.Combine(manifest, "outline.png"), AppIcon.Outline());

void Write(string path, byte[] content)
{
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllBytes(path, content);
    Console.WriteLine($"{content.Length,8:N0}  {Path.GetRelativePath(root, path)}");
}
