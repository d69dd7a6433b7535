<div class="page-narrow prose">
<h1 class="title">[[home.accessibility_title]]</h1>
<p>[[home.accessibility_1]]</p>
<p>[[home.accessibility_2]]</p>
</div>
