namespace TeamsOrchestrator.Assets.Icons;

/// <summary>A shape that knows how far a point is from its edge: negative inside, positive outside.</summary>
internal sealed class Shape
{
    private const double Corner = 0.06;
    private readonly Func<double, double, double> _distance;

    private Shape(Func<double, double, double> distance) => _distance = distance;

    public static Shape Card(double centerX, double centerY, double width, double height) => new((x, y) =>
    {
        var overX = Math.Abs(x - centerX) - (width / 2) + Corner;
        var overY = Math.Abs(y - centerY) - (height / 2) + Corner;
        return double.Hypot(Math.Max(overX, 0), Math.Max(overY, 0)) + Math.Min(Math.Max(overX, overY), 0) - Corner;
    });

    public static Shape Stroke(double fromX, double fromY, double toX, double toY, double halfWidth) => new((x, y) =>
    {
        var (lengthX, lengthY) = (toX - fromX, toY - fromY);
        var along = Math.Clamp((((x - fromX) * lengthX) + ((y - fromY) * lengthY)) / ((lengthX * lengthX) + (lengthY * lengthY)), 0, 1);
        return double.Hypot(x - fromX - (along * lengthX), y - fromY - (along * lengthY)) - halfWidth;
    });

    public static Shape Either(Shape one, Shape other) => new((x, y) => Math.Min(one._distance(x, y), other._distance(x, y)));

    public bool Contains(double x, double y) => _distance(x, y) <= 0;

    public bool IsNear(double x, double y, double distance) => _distance(x, y) <= distance;

    public bool IsEdge(double x, double y, double halfWidth) => Math.Abs(_distance(x, y)) <= halfWidth;
}
