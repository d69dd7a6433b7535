<ol class="history">{{#HISTORY}}<li><time datetime="{{DAY}}">{{AT}}</time><p><strong>{{WHAT}}</strong> {{MORE}}</p></li>{{/HISTORY}}</ol>
